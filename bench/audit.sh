# The audit log beside PostgreSQL and a flush per entry, and what a long log costs. Argument: entries of the long log (10000000).
entries=${1:-10000000}
case $entries in '' | *[!0-9]* | ????????????*)
    printf '%s\n' "cartulary: bench audit takes a number of entries, not '$entries'." "Try './cartulary help'." >&2
    exit 64 ;;
esac
folder=$WORK
if [ "$(id -u)" = 0 ] && id postgres >/dev/null 2>&1 && ! runuser -u postgres -- test -x "$WORK"; then
    folder=/var/tmp
    printf '%s\n' "PostgreSQL's user cannot reach $WORK: measuring in $folder." >&2
fi
commit=$(git -C "$ROOT" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" $JAVA_OPTIONS -cp "$ROOT/audit/target/classes:$ROOT/audit/target/test-classes" \
    dev.cartulary.audit.bench.AuditBench "$folder" "$commit" "$entries"
