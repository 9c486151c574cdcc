package dev.cartulary.access.web;

import dev.cartulary.access.ForgetPerson;
import dev.cartulary.access.KnownPerson;
import dev.cartulary.access.ListPeople;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people behind the references of the audit log over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {
    private static final int MOST_PASSED_OVER = 100_000;

    private final ListPeople listPeople;
    private final ForgetPerson forgetPerson;

    PeopleController(ListPeople listPeople, ForgetPerson forgetPerson) {
        this.listPeople = listPeople;
        this.forgetPerson = forgetPerson;
    }

    @GetMapping
    People find(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        if (offset < 0 || offset > MOST_PASSED_OVER) {
            throw InvalidInput.parameter("offset", "must be from 0 to " + MOST_PASSED_OVER);
        }
        if (limit < 1 || limit > ListPeople.MAX_PAGE) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + ListPeople.MAX_PAGE);
        }
        return new People(listPeople.find(name, offset, limit).stream()
                .map(PersonAnswer::of)
                .toList());
    }

    @DeleteMapping("/{reference}")
    Forgotten forget(@PathVariable String reference) {
        return new Forgotten(forgetPerson.forget(reference(reference)));
    }

    private static ActorRef reference(String text) {
        try {
            return new ActorRef(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter("reference", "must be a reference of the log, such as user:0198f3a1");
        }
    }

    /** Most recently seen first. */
    record People(List<PersonAnswer> people) {}

    /**
     * @param hasKey whether what the log sealed about this person can still be opened
     */
    record PersonAnswer(String reference, String name, Instant lastSeen, boolean hasKey) {
        static PersonAnswer of(KnownPerson known) {
            return new PersonAnswer(
                    known.person().reference().value(),
                    known.person().displayName(),
                    known.person().lastSeen(),
                    known.hasKey());
        }
    }

    /**
     * @param effective by when copies of the key table made before now are worthless too
     */
    record Forgotten(Instant effective) {}
}
