package letters

// A setting is how closely a letter is set: sizes of type in points, everything
// else in millimetres.
type setting struct {
	size float64 // of the text
	line float64 // height of a line of it
	gap  float64 // between paragraphs
	sign float64 // left for the signature

	name, nameLine       float64 // of the sender
	head, headLine       float64 // the sender's other lines
	small, smallLine     float64 // notices
	heading, headingLine float64
	title, titleLine     float64 // of a sheet that is not sent
	annex, annexLine     float64
	cell, cellLine       float64 // of a table
	cellHead             float64
	tight                float64 // taken from the padding above and below a cell
	label                float64 // least width of « Objet : »
}

// settings are tried in turn: the closer one is taken when it saves a page.
func settings(large bool) []setting {
	if large {
		return []setting{{
			size: 16, line: 7.4, gap: 3.8, sign: 20,
			name: 16, nameLine: 7.4, head: 16, headLine: 7, small: 16, smallLine: 7.2,
			heading: 17, headingLine: 8.4, title: 22, titleLine: 10.4, annex: 18, annexLine: 9,
			cell: 16, cellLine: 7.2, cellHead: 16, label: 26,
		}}
	}
	open := setting{
		size: 10.5, line: 5.0, gap: 2.6, sign: 17,
		name: 12.5, nameLine: 6, head: 8.5, headLine: 3.9, small: 8, smallLine: 3.6,
		heading: 11.5, headingLine: 6, title: 16, titleLine: 8, annex: 14, annexLine: 8,
		cell: 9.2, cellLine: 4.2, cellHead: 8.5, label: 17,
	}
	closer := open
	closer.size, closer.line, closer.gap, closer.sign = 10, 4.55, 2.0, 15
	return []setting{open, closer}
}
