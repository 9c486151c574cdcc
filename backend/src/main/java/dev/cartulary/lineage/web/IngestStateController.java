package dev.cartulary.lineage.web;

import dev.cartulary.lineage.ListDeadLetters;
import dev.cartulary.lineage.ReadIngest;
import dev.cartulary.lineage.RebuildGraph;
import dev.cartulary.lineage.ReplayDeadLetters;
import dev.cartulary.problem.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of events after they were taken in. */
@RestController
@RequestMapping(path = "/api/v1/ingest", produces = MediaType.APPLICATION_JSON_VALUE)
class IngestStateController {
    private static final int MOST = 500;

    private final ReadIngest readIngest;
    private final ListDeadLetters listDeadLetters;
    private final ReplayDeadLetters replayDeadLetters;
    private final RebuildGraph rebuildGraph;

    IngestStateController(
            ReadIngest readIngest,
            ListDeadLetters listDeadLetters,
            ReplayDeadLetters replayDeadLetters,
            RebuildGraph rebuildGraph) {
        this.readIngest = readIngest;
        this.listDeadLetters = listDeadLetters;
        this.replayDeadLetters = replayDeadLetters;
        this.rebuildGraph = rebuildGraph;
    }

    @GetMapping
    IngestWire.Figures figures() {
        return IngestWire.Figures.of(readIngest.figures());
    }

    @GetMapping("/dead-letters")
    IngestWire.DeadLetters deadLetters(
            @RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "50") int limit) {
        if (from < 0) {
            throw InvalidInput.parameter("from", "must not be negative");
        }
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + MOST);
        }
        return IngestWire.DeadLetters.of(listDeadLetters.list(from, limit));
    }

    @PostMapping("/dead-letters/replay")
    IngestWire.Replayed replayAll() {
        return IngestWire.Replayed.of(replayDeadLetters.all());
    }

    @PostMapping("/dead-letters/{index}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable long index) {
        replayDeadLetters.one(index);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@RequestParam(defaultValue = "false") boolean force) {
        rebuildGraph.rebuild(force);
    }
}
