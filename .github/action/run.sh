#!/usr/bin/env bash
# The one step of action.yml, whose inputs are the variables STATUSQUO_*. Runs on Linux, macOS (bash 3.2) and Windows.
# Exits as statusquo does; whatever goes wrong outside of it is 2, as 1 means findings.
set -Eeuo pipefail
trap 'exit 2' ERR

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/statusquo.XXXXXX")
trap 'rm -rf "$folder"' EXIT

give_up() {
  echo "::error title=statusquo::$1"
  output exit-code 2
  exit 2
}

# output <name> <value>: the value may have any characters, line breaks too.
output() {
  local end="end-of-$1-$RANDOM$RANDOM$RANDOM"
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >> "$GITHUB_OUTPUT"
}

# installed_in <folder>: prints the path of the command that is installed there or in a folder above, if any.
installed_in() {
  node -e '
    const { dirname, resolve } = require("node:path");
    try {
      const manifest = require.resolve("statusquo/package.json", { paths: [resolve(process.argv[1])] });
      console.log(resolve(dirname(manifest), require(manifest).bin.statusquo));
    } catch {}' "$1"
}

install() {
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error "statusquo@$1" >&2
}

node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
  process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
  give_up 'statusquo needs Node 20.19 or later: put actions/setup-node before it.'

cli=
if [ -z "$STATUSQUO_VERSION" ]; then
  cli=$(installed_in .)
  STATUSQUO_VERSION=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
fi
if [ -z "$cli" ]; then
  install "$STATUSQUO_VERSION" && cli=$(installed_in "$folder")
  [ -n "$cli" ] || give_up 'statusquo could not be installed in the version that is asked for.'
fi
echo "statusquo $(node "$cli" --version) ($cli)"

set -- lint --format text --fail-severity "$STATUSQUO_FAIL_SEVERITY"
[ "$STATUSQUO_ANNOTATIONS" = false ] || set -- "$@" --format github
[ "$STATUSQUO_SUMMARY" = false ] || set -- "$@" --output "markdown=$folder/summary.md"
[ -z "$STATUSQUO_RULESET" ] || set -- "$@" --ruleset "$STATUSQUO_RULESET"
# Written elsewhere first, so that a file of an earlier step is not taken for that of this one.
[ -z "$STATUSQUO_SARIF" ] || set -- "$@" --output "sarif=$folder/statusquo.sarif"
set -- "$@" --
while read -r file; do
  [ -z "$file" ] || set -- "$@" "$file"
done <<< "$STATUSQUO_FILES"

code=0
node "$cli" "$@" || code=$?

# Steps add to the summary of a job; statusquo itself would replace it.
[ ! -f "$folder/summary.md" ] || cat "$folder/summary.md" >> "$GITHUB_STEP_SUMMARY"
if [ -f "$folder/statusquo.sarif" ]; then
  { mkdir -p -- "$(dirname -- "$STATUSQUO_SARIF")" && cp -- "$folder/statusquo.sarif" "$STATUSQUO_SARIF"; } ||
    give_up 'the SARIF file could not be written.'
  output sarif "$(node -p 'require("node:path").resolve(process.argv[1])' "$STATUSQUO_SARIF")"
  output findings "$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1])).runs[0].results.length' \
    "$folder/statusquo.sarif")"
fi
output exit-code "$code"
exit "$code"
