/** Search, and the pages of datasets and jobs. */
@NullMarked
package dev.cartulary.ui.catalog;

import org.jspecify.annotations.NullMarked;
