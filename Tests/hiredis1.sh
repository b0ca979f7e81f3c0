#!/bin/sh
# Tests the Redis client against hiredis 1.x with TLS on a machine whose system has hiredis 0.14.
#
# The C source comes with the Python package `hiredis`. Needs pip, cc and libssl-dev; leaves all it makes below .build.
# Further arguments go to `swift test`.
set -eu
cd "$(dirname "$0")/.."
prefix=$PWD/.build/hiredis1

if [ ! -e "$prefix/lib/libhiredis_ssl.so" ]; then
    rm -rf "$prefix"
    mkdir -p "$prefix/lib" "$prefix/include/hiredis" "$prefix/source"
    pip download --quiet --no-deps --no-binary :all: --dest "$prefix/source" hiredis==3.5.0
    tar -xzf "$prefix"/source/hiredis-*.tar.gz --strip-components=1 -C "$prefix/source"
    (
        cd "$prefix/source/vendor/hiredis"
        cp ./*.h "$prefix/include/hiredis"
        cc -O2 -shared -fPIC -o "$prefix/lib/libhiredis.so" -Wl,-soname,libhiredis.so \
            alloc.c async.c hiredis.c net.c read.c sds.c sockcompat.c -lm
        cc -O2 -shared -fPIC -o "$prefix/lib/libhiredis_ssl.so" -Wl,-soname,libhiredis_ssl.so \
            ssl.c -L"$prefix/lib" -lhiredis -lssl -lcrypto
    )
fi

# A scratch path of its own: both versions of hiredis stay built side by side.
exec swift test -c release --scratch-path .build/with-hiredis1 --filter Redis \
    -Xcc "-I$prefix/include" -Xlinker "-L$prefix/lib" -Xlinker -rpath -Xlinker "$prefix/lib" \
    -Xlinker -lhiredis_ssl -Xlinker -lssl -Xlinker -lcrypto "$@"
