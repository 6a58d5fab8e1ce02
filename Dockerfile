# Two images: one without torch for bots, web and workers on any CPU (the target bots, which is the
# default), one for engines on a card (the target gpu). docker-compose.yml says which runs where.
FROM python:3.11.16-slim-bookworm@sha256:c425d915a89a6dcd3183b1797ad9bd8878caff5a417f6371c8df93c8ea8b727f AS base

ENV PYTHONUNBUFFERED=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PYTHONSAFEPATH=1 \
    WALKON_HOME=/srv/walkon

# Wheels bring everything but what the C++ ones among them link to.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libexpat1 libseccomp2 libstdc++6 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /srv/walkon walkon

WORKDIR /app
COPY scripts scripts
RUN python scripts/check_python.py
COPY pyproject.toml constraints.txt no-deps.txt README.md LICENSE ./
COPY bot bot
COPY render render
COPY storage storage
RUN pip install --only-binary :all: --constraint constraints.txt --editable '.[speech]'

# Model files are part of the image; what people make lies in volumes.
RUN walkon models pull base \
    && mkdir -p /srv/walkon/signing /srv/walkon/objects /srv/walkon/weights \
    && chmod 700 /srv/walkon/signing /srv/walkon/objects \
    && chown walkon:walkon /srv/walkon /srv/walkon/signing /srv/walkon/objects /srv/walkon/weights

VOLUME ["/srv/walkon/signing", "/srv/walkon/objects"]
ENTRYPOINT ["walkon"]
CMD ["doctor"]

# torch's wheels bring CUDA themselves; the container engine brings the driver.
FROM base AS gpu
RUN pip install --only-binary :all: --constraint constraints.txt --editable '.[speech,gpu]' \
    && pip install --only-binary :all: --no-deps --requirement no-deps.txt
ENV NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
USER walkon

FROM base AS bots
USER walkon
