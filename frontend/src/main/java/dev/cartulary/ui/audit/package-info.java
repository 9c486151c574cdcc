/** The audit log: its entries, their proofs, its checkpoints and anchors, the people behind references, and how to check it without us. */
@NullMarked
package dev.cartulary.ui.audit;

import org.jspecify.annotations.NullMarked;
