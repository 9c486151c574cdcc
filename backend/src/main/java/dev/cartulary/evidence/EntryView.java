package dev.cartulary.evidence;

/**
 * What matched when somebody looked. It does not move while the log grows, so that pages of it fit together.
 *
 * @param filter what was looked for
 * @param below the entries of the view have a lower index; those at and above it came later, or were not searchable yet
 * @param total entries in the view
 * @param behind entries of the log that were not searchable yet; 0 unless the index is being made anew
 */
public record EntryView(EntryFilter filter, long below, long total, long behind) {}
