package dev.cartulary.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** As it is unless an operator names a reader; and small limits. */
@TestPropertySource(
        properties = {"cartulary.marquez.reader=", "cartulary.marquez.max-nodes=3", "cartulary.marquez.max-page=2"})
class ClosedPortTest extends MarquezServer {
    @Test
    void nobodyReadsWithoutAToken() {
        assertThat(send(HttpRequest.newBuilder(URI.create(ownAddress() + "/api/v1/jobs")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(reading(ownAddress() + "/api/v1/jobs")).statusCode()).isEqualTo(200);
    }

    @Test
    void graphsSayWhenTheyWereCut() {
        JsonNode graph = get("/lineage?nodeId=job:food_delivery:etl_delivery_7_days");
        assertThat(graph.get("graph")).hasSize(3);
        assertThat(graph.get("truncated").asBoolean()).isTrue();
        assertThat(get("/lineage?nodeId=job:food_delivery:etl_menus&depth=0")
                        .get("truncated")
                        .asBoolean())
                .isFalse();
        JsonNode columns = get("/column-lineage?nodeId=dataset:food_delivery:public.menus");
        assertThat(columns.get("graph")).hasSize(3);
        assertThat(columns.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void pagesHaveAsMuchAsTheyMay() {
        JsonNode jobs = get("/namespaces/food_delivery/jobs?limit=10000");
        assertThat(jobs.get("jobs")).hasSize(2);
        assertThat(jobs.get("totalCount").asInt()).isEqualTo(13);
        assertThat(get("/events/lineage?limit=10000").get("events")).hasSize(2);
    }
}
