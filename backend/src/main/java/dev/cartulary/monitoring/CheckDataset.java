package dev.cartulary.monitoring;

import dev.cartulary.access.Access;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.policy.Action;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells how a dataset fares and how its schema changed, for whoever may view the catalog. */
@Service
public class CheckDataset {
    private final MonitoringStore store;
    private final Access access;
    private final MonitoringSettings settings;
    private final Clock clock;

    CheckDataset(MonitoringStore store, Access access, MonitoringSettings settings, Clock clock) {
        this.store = store;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when no dataset has the key. */
    public Optional<DatasetHealth> of(EntityKey key) {
        return dataset(key).map(dataset -> health(dataset, store.writes(key, 2 * settings.history())));
    }

    /** What changed from one schema to the next, newest change first; empty when no dataset has the key. */
    public Optional<List<SchemaChange>> schemaChanges(EntityKey key) {
        return dataset(key).map(_ -> SchemaChange.between(store.schemas(key, settings.schemas())));
    }

    private Optional<EntityRef> dataset(EntityKey key) {
        access.require(Action.VIEW_CATALOG);
        return store.entity(key).filter(entity -> entity.kind() == EntityKind.DATASET);
    }

    private DatasetHealth health(EntityRef dataset, List<DatasetWrite> writes) {
        return new DatasetHealth(
                dataset,
                Freshness.of(
                        writes.stream()
                                .limit(settings.history())
                                .map(DatasetWrite::at)
                                .toList(),
                        clock.instant(),
                        settings),
                // The oldest of the points told is compared with as many before it.
                Volume.of(writes, settings.history(), settings),
                store.assertions(dataset.key(), settings.results()),
                store.profiles(dataset.key(), settings.results()));
    }
}
