package dev.cartulary.lineage.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which names are one dataset's. */
class ClaimsTest {
    @Test
    void aNameIsThatOfItsOnlyClaimant() {
        assertThat(Claims.groups(Map.of("path", List.of("table")))).containsExactly(Set.of("path", "table"));
    }

    @Test
    void aNameThatTwoClaimJoinsNothing() {
        assertThat(Claims.groups(Map.of("path", List.of("table"), "other", List.of("table"))))
                .isEmpty();
    }

    @Test
    void aContestedNameDoesNotKeepOthersApart() {
        assertThat(Claims.groups(Map.of("path", List.of("table", "uri"), "other", List.of("table"))))
                .containsExactly(Set.of("path", "uri"));
    }

    @Test
    void claimsAreFollowedThroughAChain() {
        assertThat(Claims.groups(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("d"))))
                .containsExactly(Set.of("a", "b", "c", "d"));
    }

    @Test
    void claimsInACircleEnd() {
        assertThat(Claims.groups(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"))))
                .containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void claimantsThatAreTheSameDoNotContest() {
        assertThat(Claims.groups(Map.of("a", List.of("b", "c"), "b", List.of("c"))))
                .containsExactly(Set.of("a", "b", "c"));
    }

    /** Each names the two others, so every name has two claimants. */
    @Test
    void datasetsThatNameEachOtherAreTheSame() {
        assertThat(Claims.groups(Map.of("a", List.of("b", "c"), "b", List.of("a", "c"), "c", List.of("a", "b"))))
                .containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void aStrangerDoesNotPartDatasetsThatNameEachOther() {
        assertThat(Claims.groups(Map.of("a", List.of("b"), "b", List.of("a"), "stranger", List.of("b"))))
                .containsExactly(Set.of("a", "b"));
    }
}
