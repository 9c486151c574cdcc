package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.identity.TestDemo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredAnchorsTest {
    @TempDir
    Path data;

    @Test
    void aDemonstrationHasAFolderAndSaysWhatItIsWorth() {
        ConfiguredAnchors anchors =
                new ConfiguredAnchors(List.of(), TestDemo.accounts(true), new MockEnvironment(), data);
        assertThat(anchors.list()).singleElement().satisfies(anchor -> {
            assertThat(anchor.name().value()).isEqualTo("demo-folder");
            assertThat(anchor.destination()).contains("a demonstration", "same disk");
        });
        assertThat(data.resolve("demo-anchor")).isDirectory();
    }

    @Test
    void aDemonstrationWithAnAnchorHasThatOne() {
        AnchorSource source = () -> List.of(new FakeAnchor("vault"));
        assertThat(new ConfiguredAnchors(List.of(source), TestDemo.accounts(true), new MockEnvironment(), data).list())
                .extracting(anchor -> anchor.name().value())
                .containsExactly("vault");
    }

    @Test
    void otherwiseThereIsNoneUnlessConfigured() {
        assertThat(new ConfiguredAnchors(List.of(), TestDemo.accounts(false), new MockEnvironment(), data).list())
                .isEmpty();
    }

    @Test
    void oneNameStandsForOneAnchor() {
        assertThatThrownBy(() -> TestAnchors.of(new FakeAnchor("vault"), new FakeAnchor("vault")))
                .hasMessageStartingWith("Two anchors under cartulary.audit.anchors are called vault");
    }

    @ParameterizedTest
    @CsvSource({
        "folder.safe.pth, cartulary.audit.anchors.folder.safe",
        "fodler.vault.path, cartulary.audit.anchors.fodler.vault",
        "webhook.vault.url, cartulary.audit.anchors.webhook.vault"
    })
    void aMistypedSettingIsNotTakenForNoAnchor(String mistyped, String named) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("cartulary.audit.anchors.every", "5m")
                .withProperty("cartulary.audit.anchors.folder.vault.path", "/mnt/worm")
                .withProperty("cartulary.audit.anchors." + mistyped, "x");
        AnchorSource source = () -> List.of(new FakeAnchor("vault"));
        assertThatThrownBy(() -> new ConfiguredAnchors(List.of(source), TestDemo.accounts(false), settings, data))
                .hasMessageStartingWith(named + " names no anchor");
    }
}
