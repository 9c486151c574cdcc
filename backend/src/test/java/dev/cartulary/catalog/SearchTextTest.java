package dev.cartulary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "dim_customer_order_v2, dim customer order v 2",
        "DIM_CUSTOMER, dim customer",
        "dimCustomerOrder, dim customer order",
        "HTTPServerLog, http server log",
        "s3://bucket/raw/2024-01-01.parquet, s 3 bucket raw 2024 01 01 parquet",
        "Résumé.Straße, resume strasse",
        "Ünïcödé, unicode",
        "orders2024, orders 2024",
        "db.public.t$x, db public t x",
        "'  spaced   out  ', spaced out",
        "东京.表, 东京 表",
        "ﬁnance, finance",
        "***, ''",
    })
    void splitsAndFolds(String text, String words) {
        assertThat(String.join(" ", SearchText.words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "db.public.orders, orders",
        "/raw/orders/, orders",
        "s3a://bucket/key.csv, csv",
        "orders, orders",
        "C:\\data\\x, x",
    })
    void takesTheLastSegment(String name, String segment) {
        assertThat(SearchText.lastSegment(name)).isEqualTo(segment);
    }

    @Test
    void theTextAndItsWordsHaveTheSameWords() {
        String text = "FooBar_baz.9Qux ÄÖ--x";
        assertThat(SearchText.words(String.join(" ", SearchText.words(text)))).isEqualTo(SearchText.words(text));
    }

    @Test
    void cutsVeryLongNamesToWhatAnIndexHolds() {
        assertThat(SearchText.token("\uFDFA".repeat(4096))).hasSize(1000);
    }
}
