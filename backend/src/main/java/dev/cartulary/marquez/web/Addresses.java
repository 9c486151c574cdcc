package dev.cartulary.marquez.web;

/** Where Marquez's API stands. */
final class Addresses {
    /** Before the addresses of Marquez, which would clash with ours without it. */
    static final String PREFIX = "/marquez";

    static final String V1 = PREFIX + "/api/v1";

    private Addresses() {}
}
