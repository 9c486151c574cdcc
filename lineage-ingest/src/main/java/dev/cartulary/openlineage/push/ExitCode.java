package dev.cartulary.openlineage.push;

/** How the command ends; numbers from 64 on are those of sysexits.h. */
enum ExitCode {
    ALL_ACCEPTED(0),
    SOME_REFUSED(1),
    USAGE(64),
    NO_INPUT(66),
    UNREACHABLE(69),
    NO_PERMISSION(77);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
