package dev.cartulary.evidence.web;

import dev.cartulary.evidence.BrowseEntries;
import dev.cartulary.evidence.EntryView;
import dev.cartulary.evidence.ProveEntry;
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

    EntryController(BrowseEntries browse, ProveEntry prove) {
        this.browse = browse;
        this.prove = prove;
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
}
