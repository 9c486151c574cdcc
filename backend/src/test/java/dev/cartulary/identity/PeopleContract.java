package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every directory of people keeps. */
public abstract class PeopleContract {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final Person ZOE = person("user:1", "Zoë O'Neill-Åberg", 0);
    private static final Person ADA = person("user:2", "Ada Lovelace", 1);

    /** An empty directory. */
    protected abstract People people();

    @Test
    void namesThoseItKnows() {
        People people = people();
        people.remember(ZOE);
        people.remember(ADA);
        assertThat(people.named(List.of(ZOE.reference(), new ActorRef("user:3"))))
                .containsExactly(ZOE);
        assertThat(people.named(List.of())).isEmpty();
    }

    @Test
    void takesOverWhatIsNew() {
        People people = people();
        people.remember(ZOE);
        Person married = person("user:1", "Zoë Lovelace", 5);
        people.remember(married);
        assertThat(people.find("", 0, 10)).containsExactly(married);
    }

    @Test
    void findsByAPartOfTheNameMostRecentlySeenFirst() {
        People people = people();
        people.remember(ZOE);
        people.remember(ADA);
        assertThat(people.find("", 0, 10)).containsExactly(ADA, ZOE);
        assertThat(people.find("", 1, 10)).containsExactly(ZOE);
        assertThat(people.find("", 0, 1)).containsExactly(ADA);
        assertThat(people.find(" LOVE ", 0, 10)).containsExactly(ADA);
        assertThat(people.find("o'neill-åb", 0, 10)).containsExactly(ZOE);
        assertThat(people.find("nobody", 0, 10)).isEmpty();
    }

    @Test
    void forgets() {
        People people = people();
        people.remember(ZOE);
        people.remember(ADA);
        assertThat(people.forget(ZOE.reference())).isTrue();
        assertThat(people.forget(ZOE.reference())).isFalse();
        assertThat(people.find("", 0, 10)).containsExactly(ADA);
    }

    private static Person person(String reference, String name, long secondsLater) {
        return new Person(new ActorRef(reference), name, NOW.plusSeconds(secondsLater));
    }
}
