package dev.cartulary.evidence.web;

import dev.cartulary.evidence.BrowseEntries;
import dev.cartulary.evidence.EntryView;
import dev.cartulary.evidence.OpenSealedValue;
import dev.cartulary.evidence.ProveEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries of the audit log over HTTP: found, read and proven. */
@RestController
@RequestMapping("/api/v1/audit/entries")
class EntryController {
    private final BrowseEntries browse;
    private final ProveEntry prove;
    private final OpenSealedValue open;

    EntryController(BrowseEntries browse, ProveEntry prove, OpenSealedValue open) {
        this.browse = browse;
        this.prove = prove;
        this.open = open;
    }

    /** Newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuditAnswers.Entries find(
            Wanted wanted,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        Numbers.requireLimit(limit, BrowseEntries.MAX_PAGE);
        long end = Numbers.notNegative("before", before, Long.MAX_VALUE);
        EntryView view = browse.open(wanted.filter(), end);
        return AuditAnswers.Entries.of(view, browse.page(view, 0, limit));
    }

    /** Exactly the bytes that are hashed. */
    @GetMapping(path = "/{index}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] one(@PathVariable long index) {
        return browse.entry(Numbers.notNegative("index", index, 0)).bytes();
    }

    @GetMapping(path = "/{index}/proof", produces = AuditText.PLAIN)
    String proof(@PathVariable long index) {
        return prove.prove(Numbers.notNegative("index", index, 0)).proof().format();
    }

    /** What an entry says about a person. */
    @GetMapping(path = "/{index}/sealed/{field}", produces = MediaType.APPLICATION_JSON_VALUE)
    Opened sealed(@PathVariable long index, @PathVariable String field) {
        return new Opened(open.open(Numbers.notNegative("index", index, 0), field));
    }

    /**
     * @param value absent when the person's key was destroyed
     */
    record Opened(Optional<String> value) {}
}
