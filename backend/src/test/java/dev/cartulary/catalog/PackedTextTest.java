package dev.cartulary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class PackedTextTest {
    @Test
    void aShortTextStaysReadable() {
        assertThat(PackedText.pack("{\"a\":1}")).isEqualTo("{\"a\":1}");
    }

    @Test
    void aLongTextTakesLessAndComesBack() {
        String text = "{\"name\": \"\u6771\u4eac\"},".repeat(500);
        assertThat(PackedText.pack(text)).isInstanceOfSatisfying(byte[].class, bytes -> {
            assertThat(bytes.length).isLessThan(text.length() / 10);
            assertThat(PackedText.unpack(bytes)).isEqualTo(text);
        });
    }

    @Test
    void otherBytesAreNoText() {
        assertThatThrownBy(() -> PackedText.unpack(new byte[] {7, 7, 7})).isInstanceOf(UncheckedIOException.class);
    }
}
