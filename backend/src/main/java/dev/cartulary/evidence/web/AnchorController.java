package dev.cartulary.evidence.web;

import dev.cartulary.evidence.AnchorName;
import dev.cartulary.evidence.AnchorNow;
import dev.cartulary.evidence.ListAnchors;
import dev.cartulary.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Anchors of the audit log over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/audit/anchors", produces = MediaType.APPLICATION_JSON_VALUE)
class AnchorController {
    private final ListAnchors listAnchors;
    private final AnchorNow anchorNow;

    AnchorController(ListAnchors listAnchors, AnchorNow anchorNow) {
        this.listAnchors = listAnchors;
        this.anchorNow = anchorNow;
    }

    @GetMapping
    AnchorWire.Anchors list() {
        return AnchorWire.Anchors.of(listAnchors.list());
    }

    /** At the anchor of this name, or at all of them. That one of them fails is an answer, not an error. */
    @PostMapping
    AnchorWire.Results anchorNow(@RequestParam(required = false) @Nullable String name) {
        return AnchorWire.Results.of(name == null ? anchorNow.all() : anchorNow.one(anchorName(name)));
    }

    private static AnchorName anchorName(String name) {
        try {
            return new AnchorName(name);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("name", "must have 1 to 64 letters, digits, _ and -");
        }
    }
}
