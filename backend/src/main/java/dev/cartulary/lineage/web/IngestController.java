package dev.cartulary.lineage.web;

import dev.cartulary.lineage.AdmitSender;
import dev.cartulary.lineage.BatchOutcome;
import dev.cartulary.lineage.IngestLineage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of OpenLineage: where emitters send their events; also below the addresses of Marquez, whose API has it too. */
@RestController
@RequestMapping({"/api/v1/lineage", "/marquez/api/v1/lineage"})
class IngestController {
    private final AdmitSender admitSender;
    private final IngestLineage ingestLineage;

    IngestController(AdmitSender admitSender, IngestLineage ingestLineage) {
        this.admitSender = admitSender;
        this.ingestLineage = ingestLineage;
    }

    /** 201 and not the 200 of the specification: what Marquez answers and every client of OpenLineage accepts. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void one(HttpServletRequest request) throws IOException {
        try (AdmitSender.Admission admission = admitSender.admit()) {
            int limit = ingestLineage.limits().maxEventBytes();
            ingestLineage.one(new EventBody(admission, limit, admitSender.bodyTime()).read(request));
        }
    }

    @PostMapping(path = "/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchAnswer batch(HttpServletRequest request) throws IOException {
        try (AdmitSender.Admission admission = admitSender.admit()) {
            int limit = ingestLineage.limits().batch().maxBytes();
            byte[] body = new EventBody(admission, limit, admitSender.bodyTime()).read(request);
            BatchOutcome outcome = ingestLineage.batch(body);
            admission.had(outcome.received());
            return BatchAnswer.of(outcome);
        }
    }
}
