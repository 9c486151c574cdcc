package dev.cartulary.audit.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.Vectors;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TilePathTest {
    @Test
    void groupsDigitsByThree() {
        JsonNode paths = Vectors.json("tiles/paths.json");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            TilePath tile = TilePath.tile(3, Long.parseLong(path.getKey()), 256);
            assertThat(tile).hasToString("tile/3/" + path.getValue().asString());
            assertThat(TilePath.parse(tile.toString())).contains(tile);
        }
        TilePath partial = TilePath.bundle(273, 112);
        assertThat(partial).hasToString("tile/entries/273.p/112");
        assertThat(TilePath.parse(partial.toString())).contains(partial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/64/000",
                "tile/00/000",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/entries/",
                "tile/0/000/",
                "/tile/0/000"
            })
    void knowsOneSpelling(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
