package dev.cartulary.identity;

import java.util.Optional;

/** Tells who is asking in the current call. */
public interface CurrentActor {
    /** Empty when nobody is signed in. */
    Optional<Actor> find();
}
