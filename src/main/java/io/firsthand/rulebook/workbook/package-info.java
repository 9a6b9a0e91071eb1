/** Workbooks: what stands in the cells, read as data and written from a declaration. */
package io.firsthand.rulebook.workbook;
