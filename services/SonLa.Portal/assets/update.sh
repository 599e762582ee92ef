#!/bin/sh
# Copies the pinned browser files into wwwroot/lib (and axe-core to the tests), exactly as the lock file names them. Needs npm.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
lib=../wwwroot/lib
tests=../../../tests/SonLa.Portal.Tests/lib
mkdir -p "$lib" "$tests"
cp node_modules/bootstrap/dist/css/bootstrap.min.css "$lib/"
cp node_modules/bootstrap/LICENSE "$lib/bootstrap.LICENSE"
cp node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js "$lib/turbo.js"
cp node_modules/axe-core/axe.min.js "$tests/"
cp node_modules/axe-core/LICENSE "$tests/axe-core.LICENSE"
sed -i '/^\/\*# sourceMappingURL=/d' "$lib/bootstrap.min.css"
rm -rf node_modules
