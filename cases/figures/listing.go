package figures

// A Listing is a list in words, for a spreadsheet or a printed sheet: one line
// a row, one text a column.
type Listing struct {
	Title   string
	Lead    string // what was kept and how it is sorted
	Columns []ListingColumn
	Rows    [][]string
}

// A ListingColumn is one column of a Listing. Its width is a share of the sheet.
type ListingColumn struct {
	Head  string
	Share float64
}
