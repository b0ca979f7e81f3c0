# One image for both programs: `indexer` and `inference-worker` are on the PATH, config/ and data/ in the working folder.
# All stages stand on Debian bookworm: what is linked in the first must be found, in the same version, in the last.

FROM swift:6.3-bookworm AS build
# Unpinned: Debian takes old versions off its mirrors, and within one release only repairs them.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libhiredis-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
# The manifest names the test targets, so their folders must be there; the tests themselves are not needed.
RUN mkdir -p Tests/UnitTests Tests/IntegrationTests \
    && swift build -c release --static-swift-stdlib --product indexer \
    && swift build -c release --static-swift-stdlib --product inference-worker \
    && install --strip -D --target-directory /out .build/release/indexer .build/release/inference-worker

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
    && apt-get install --yes --no-install-recommends ca-certificates libhiredis0.14 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin anime
WORKDIR /opt/anime-recommender
ENV MODEL_DIR=/opt/anime-recommender/models
COPY --from=model /models models
COPY --from=build /out /usr/local/bin
COPY config config
COPY data data
# By number, so that Kubernetes can see that it is not root.
USER 10001
CMD ["inference-worker"]
