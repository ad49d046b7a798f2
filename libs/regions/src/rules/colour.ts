/** A colour as CSS writes it: `#rrggbb`, in small letters. */
export type HexColour = `#${string}`;

/** A colour in OKLCH: lightness 0–1 as the eye sees it, chroma from 0 (grey), hue in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

type Triple = [number, number, number];

/** Whether a text is a colour of six hexadecimal digits. */
export function isHexColour(text: string): text is HexColour {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** WCAG 2.2, "relative luminance": 0 for black, 1 for white. */
export function luminance(colour: HexColour): number {
  const [red, green, blue] = linearOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": from 1 to 21, whichever of the two is the text. */
export function contrast(one: HexColour, other: HexColour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour in OKLCH (Ottosson 2020; CSS Color 4, section 9). */
export function toOklch(colour: HexColour): Oklch {
  const [red, green, blue] = linearOf(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { lightness, chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** The nearest colour that a screen can show with this lightness and hue: what is too vivid loses chroma, not its hue. */
export function toHex({ lightness, chroma, hue }: Oklch): HexColour {
  const asked = Math.min(1, Math.max(0, lightness));
  let [low, high] = [0, chroma];
  if (isShown(linearAt(asked, chroma, hue))) low = chroma;
  else {
    for (let step = 0; step < 20; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(linearAt(asked, middle, hue))) low = middle;
      else high = middle;
    }
  }
  const digits = linearAt(asked, low, hue).map((channel) => {
    const shown = Math.min(1, Math.max(0, channel));
    const encoded = shown <= 0.0031308 ? 12.92 * shown : 1.055 * shown ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

function linearAt(lightness: number, chroma: number, hue: number): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isShown(linear: Triple): boolean {
  return linear.every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

function linearOf(colour: HexColour): Triple {
  return [1, 3, 5].map((at) => {
    const encoded = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}
