/** Which methods each address takes, as the routes declare them: for 405 with its Allow header (RFC 9110, 15.5.6). */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: Set<string> }[] = [];
  private readonly known = new Map<string, Set<string>>();

  /** @param url with parameters as `:name` */
  add(url: string, method: string | string[]): void {
    let methods = this.known.get(url);
    if (methods === undefined) {
      methods = new Set();
      this.known.set(url, methods);
      const source = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
      this.routes.push({ pattern: new RegExp(`^${source}$`), methods });
    }
    for (const one of [method].flat()) methods.add(one);
  }

  /** Every route, as `GET /v1/contracts/:id`. */
  names(): string[] {
    return [...this.known].flatMap(([url, methods]) => [...methods].map((method) => `${method} ${url}`));
  }

  /** The methods that an address takes; none when there is nothing there. */
  methodsAt(path: string): string[] {
    const found = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]);
    return [...new Set(found)].sort();
  }
}
