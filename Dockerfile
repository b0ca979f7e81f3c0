# One image for both programs: `indexer` and `inference-worker` are on the PATH, config/ and data/ in the working folder.
# All stages stand on Debian bookworm: what is linked in the first must be found, in the same version, in the last.
# amd64 and arm64: docker buildx build --platform linux/amd64,linux/arm64 --tag REGISTRY/anime-recommender:0.1.0 --push .

FROM swift:6.3-bookworm AS build
# Unpinned: Debian takes old versions off its mirrors, and within one release only repairs them.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libssl-dev python3-pip zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# Debian's hiredis, 0.14, knows no TLS.
COPY Tools/build_hiredis Tools/
RUN Tools/build_hiredis /usr/local && ldconfig
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
# The manifest names the test targets, so their folders must be there; the tests themselves are not needed.
RUN mkdir -p Tests/UnitTests Tests/IntegrationTests \
    && swift build -c release --static-swift-stdlib --product indexer \
    && swift build -c release --static-swift-stdlib --product inference-worker \
    && install --strip -D --target-directory /out/bin .build/release/indexer .build/release/inference-worker \
    && install -D --target-directory /out/lib /usr/local/lib/libhiredis.so /usr/local/lib/libhiredis_ssl.so

FROM python:3.13-slim-bookworm AS model
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends make \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Makefile ./
COPY Tools Tools
# Stops the build if a file's sha256 is not the one that Tools/models.sha256 states.
RUN make model MODEL_DIR=/models

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libssl3 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin anime \
    && install --directory --owner anime --group nogroup --mode 0700 /var/lib/anime-recommender
WORKDIR /opt/anime-recommender
ENV MODEL_DIR=/opt/anime-recommender/models
COPY --from=model /models models
COPY --from=build /out /usr/local
RUN ldconfig
COPY config config
COPY data data
# By number, so that Kubernetes can see that it is not root.
USER 10001
EXPOSE 8501
# Of a worker; what is run once has none. bash, for the image has no HTTP client, and needs none else.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ANIME_JOBS_HTTP_PORT:-8501} && printf 'GET /livez HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
CMD ["inference-worker"]
