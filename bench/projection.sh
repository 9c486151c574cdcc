# Events into the graph: rates, processor time, growth and disk. Arguments: events (50000), jobs (10000), batches (2000,500,100).
for number in "${1:-1}" "${2:-1}" "${3:-1}"; do
    case $number in '' | *[!0-9,]* | ????????????*)
        printf '%s\n' "cartulary: bench projection takes numbers, not '$number'." "Try './cartulary help'." >&2
        exit 64 ;;
    esac
done
commit=$(git -C "$ROOT" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" $JAVA_OPTIONS "-Djava.io.tmpdir=$WORK" \
    -cp "$ROOT/backend/target/classes:$ROOT/backend/target/test-classes:$(cat "$WORK/backend.classpath")" \
    dev.cartulary.lineage.bench.ProjectionBench "$commit" "${1:-50000}" "${2:-10000}" "${3:-2000,500,100}"
