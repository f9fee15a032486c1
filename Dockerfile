# On Record in a container: one process, which keeps everything it has to keep in /data.
# Nothing else is written, so the root may be read-only. docs/operate.md says how to run it.

FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages are a second Node, for machines that have none.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:24-trixie-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=sqlite:/data/on-record.db
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json start.js main.ts ./
COPY main ./main
COPY config ./config
COPY src ./src
COPY commands ./commands
COPY adapters ./adapters
# The figures of the model, which the operator's page shows.
COPY docs/benchmarks.json ./docs/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=2", "start.js"]
