package dev.cartulary.lineage.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.lineage.FetchedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was fetched and is not stored yet. */
final class Pending {
    private static final byte[] NOTHING = "".getBytes(UTF_8);

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();

    void add(ConsumerRecords<byte[], byte[]> fetched) {
        for (TopicPartition partition : fetched.partitions()) {
            records.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(fetched.records(partition));
        }
    }

    /** Whoever has these partitions now fetches the same again. */
    void drop(Collection<TopicPartition> partitions) {
        partitions.forEach(records::remove);
    }

    void clear() {
        records.clear();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** A message without a value is an event without text, which is refused like any other that cannot be read. */
    List<FetchedEvent> events() {
        var events = new ArrayList<FetchedEvent>();
        records.forEach((partition, each) -> each.forEach(one -> events.add(new FetchedEvent(
                "Kafka " + partition + " at " + one.offset(), one.value() == null ? NOTHING : one.value()))));
        return events;
    }

    /** Where to go on once they are stored. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        records.forEach((partition, each) ->
                offsets.put(partition, new OffsetAndMetadata(each.getLast().offset() + 1)));
        return offsets;
    }
}
