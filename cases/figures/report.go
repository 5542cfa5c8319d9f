package figures

// A Report is figures in words, for a page, a printed sheet or a spreadsheet.
type Report struct {
	Title  string
	Lead   string
	Tables []Table
}

// A Table is one set of figures with its heads. The first column names the
// line, the others are figures.
type Table struct {
	Title string
	Note  string
	Heads []string
	Rows  []Row
}

// A Row is one line of a table.
type Row struct {
	Name    string
	Figures []Figure
}

// A Figure is a number, or none: then a dash is shown.
type Figure struct {
	N     int
	Given bool
}

// Given is a figure that is known.
func Given(n int) Figure { return Figure{N: n, Given: true} }
