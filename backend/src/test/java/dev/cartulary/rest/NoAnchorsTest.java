package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class NoAnchorsTest extends RestTest {
    private static final String ANCHORS = "/api/v1/audit/anchors";

    @Test
    void whereThereIsNoneTheListIsEmptyAndTheCommandSaysWhatToDo() {
        assertThat(get(Role.AUDITOR, ANCHORS).json().get("anchors")).isEmpty();
        String detail = send(as(Role.ADMIN, ANCHORS).POST(BodyPublishers.noBody()))
                .problem(409, "conflict")
                .get("detail")
                .asString();
        assertThat(detail).contains("No anchor is configured", "cartulary.audit.anchors");
    }
}
