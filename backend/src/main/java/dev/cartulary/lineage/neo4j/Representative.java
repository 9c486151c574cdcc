package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Questions about a dataset by any of its names, as questions about the one that represents it. */
record Representative(TransactionContext transaction) {
    EntityKey of(EntityKey key) {
        return transaction.run(NameCypher.NAMES, Map.of("keys", List.of(key.value()))).stream()
                .findFirst()
                .map(row -> References.key(row.get("names").get(0)))
                .orElse(key);
    }

    LineageRequest in(LineageRequest asked) {
        return new LineageRequest(
                of(asked.focus()),
                asked.upstream(),
                asked.downstream(),
                asked.expanded(),
                asked.limit(),
                asked.columns());
    }

    DiffRequest in(DiffRequest asked) {
        return new DiffRequest(of(asked.focus()), asked.from(), asked.to(), asked.depth(), asked.limit());
    }

    ColumnRequest in(ColumnRequest asked) {
        return new ColumnRequest(
                of(asked.dataset()), asked.column(), asked.upstream(), asked.downstream(), asked.limit());
    }

    ImpactRequest in(ImpactRequest asked) {
        return new ImpactRequest(of(asked.focus()), asked.column(), asked.depth(), asked.offset(), asked.limit());
    }

    PathRequest in(PathRequest asked) {
        return new PathRequest(in(asked.from()), in(asked.to()), asked.hops());
    }

    private PathRequest.Point in(PathRequest.Point point) {
        return new PathRequest.Point(of(point.key()), point.column());
    }
}
