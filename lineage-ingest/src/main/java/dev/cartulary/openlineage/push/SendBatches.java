package dev.cartulary.openlineage.push;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects events and sends them in batches; what it holds is one batch, however much passes through. */
final class SendBatches {
    /** Half of what a batch may have: larger ones are not faster. */
    private static final int MOST_EVENTS = 500;
    /** A quarter of what a batch may have. One event may exceed it, and then goes alone. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final LineageEndpoint endpoint;
    private final PushReport report;
    private final List<Found.Event> waiting = new ArrayList<>();
    private long bytes;

    SendBatches(LineageEndpoint endpoint, PushReport report) {
        this.endpoint = endpoint;
        this.report = report;
    }

    /**
     * Takes what a file has; sends when there is enough.
     *
     * @throws PushStopped if it cannot be sent
     */
    void add(Found found) {
        switch (found) {
            case Found.Unsendable(String place, String reason) -> report.refused(place, reason);
            case Found.Event event -> {
                if (!waiting.isEmpty() && (waiting.size() == MOST_EVENTS || bytes + event.json().length > MOST_BYTES)) {
                    flush();
                }
                waiting.add(event);
                bytes += event.json().length;
            }
        }
    }

    /** Sends what waits. */
    void flush() {
        if (!waiting.isEmpty()) {
            send(waiting);
            report.answered(waiting.getLast().place());
            waiting.clear();
            bytes = 0;
        }
    }

    private void send(List<Found.Event> events) {
        LineageEndpoint.Reply reply = endpoint.send(array(events));
        switch (reply.status()) {
            case OK, CREATED, NO_CONTENT -> answered(events, reply);
            case BAD_REQUEST, TOO_LARGE -> {
                if (events.size() > 1) {
                    // Refused as a whole, as by lower limits than the usual: the halves tell which event it is.
                    int half = events.size() / 2;
                    send(events.subList(0, half));
                    send(events.subList(half, events.size()));
                } else {
                    report.refused(events.getFirst().place(), Answers.detail(reply.body()));
                }
            }
            default -> throw notCartulary(reply);
        }
    }

    private void answered(List<Found.Event> events, LineageEndpoint.Reply reply) {
        Optional<Map<Integer, String>> refused = Answers.refused(reply.body());
        if (refused.isEmpty()) {
            throw notCartulary(reply);
        }
        refused.get().forEach((index, reason) -> {
            boolean known = index >= 0 && index < events.size();
            report.refused(known ? events.get(index).place() : "one of the events before", reason);
        });
        report.accepted(Math.max(0, events.size() - refused.get().size()));
    }

    private static PushStopped notCartulary(LineageEndpoint.Reply reply) {
        return new PushStopped(
                ExitCode.UNREACHABLE,
                "The address answers " + reply.status() + ", which is no answer to a batch of events. "
                        + Answers.detail(reply.body()),
                null);
    }

    private static byte[] array(List<Found.Event> events) {
        var array = new ByteArrayOutputStream();
        char separator = '[';
        for (Found.Event event : events) {
            array.write(separator);
            array.writeBytes(event.json());
            separator = ',';
        }
        array.write(']');
        return array.toByteArray();
    }
}
