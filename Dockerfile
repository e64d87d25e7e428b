# syntax=docker/dockerfile:1
# One image for every role: ROLE=web, worker or all. Node runs the TypeScript as it is, so nothing is built.

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: it refuses a lock file without the entries of other platforms' binaries (see infra/launch.mjs); this
# installs what the lock pins. The optional packages are the embedded Postgres, a Node and ngrok: for a laptop.
RUN npm install --omit=dev --omit=optional --ignore-scripts --no-save --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY data ./data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "src/commands/health.ts"]
CMD ["node", "src/main.ts"]
