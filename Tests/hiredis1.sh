#!/bin/sh
# Tests the Redis client against hiredis 1.x with TLS on a machine whose system has hiredis 0.14.
#
# Needs pip, cc and libssl-dev; leaves all it makes below .build. Further arguments go to `swift test`.
set -eu
cd "$(dirname "$0")/.."
prefix=$PWD/.build/hiredis1

[ -e "$prefix/lib/libhiredis_ssl.so" ] || Tools/build_hiredis "$prefix"

# A scratch path of its own: both versions of hiredis stay built side by side.
exec swift test -c release --scratch-path .build/with-hiredis1 --filter Redis \
    -Xcc "-I$prefix/include" -Xlinker "-L$prefix/lib" -Xlinker -rpath -Xlinker "$prefix/lib" \
    -Xlinker -lhiredis_ssl -Xlinker -lssl -Xlinker -lcrypto "$@"
