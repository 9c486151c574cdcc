package dev.cartulary.lineage.web;

import dev.cartulary.lineage.IngestLineage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of OpenLineage: where emitters send their events. */
@RestController
@RequestMapping("/api/v1/lineage")
class IngestController {
    private final IngestLineage ingestLineage;

    IngestController(IngestLineage ingestLineage) {
        this.ingestLineage = ingestLineage;
    }

    /** 201 and not the 200 of the specification: what Marquez answers and every client of OpenLineage accepts. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void one(HttpServletRequest request) throws IOException {
        byte[] body = EventBody.read(request, ingestLineage.limits().maxEventBytes());
        ingestLineage.one(body);
    }

    @PostMapping(path = "/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchAnswer batch(HttpServletRequest request) throws IOException {
        byte[] body = EventBody.read(request, ingestLineage.limits().batch().maxBytes());
        return BatchAnswer.of(ingestLineage.batch(body));
    }
}
