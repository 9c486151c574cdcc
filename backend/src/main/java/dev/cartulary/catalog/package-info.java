/** The catalog: search, datasets and their columns, jobs and their runs. The types of this package are its API. */
@NullMarked
package dev.cartulary.catalog;

import org.jspecify.annotations.NullMarked;
