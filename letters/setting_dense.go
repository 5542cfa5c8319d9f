package letters

// dense are the settings of a sheet that has to hold on one page, tried in turn
// after the others. Type of 5.4 points is the smallest that a printer of 300
// dots an inch draws without filling the letters.
func dense() []setting {
	var out []setting
	for _, cell := range []float64{8.2, 7.6, 7.0, 6.4, 5.9, 5.4} {
		s := settings(false)[1]
		s.size, s.line, s.gap = cell+0.8, (cell+0.8)*0.43, 1.4
		s.name, s.nameLine, s.head, s.headLine = 10.5, 4.8, 7, 3.1
		s.title, s.titleLine = 13, 6
		s.small, s.smallLine = cell, cell*0.42
		s.cell, s.cellLine, s.cellHead = cell, cell*0.41, cell
		s.tight = 0.6
		out = append(out, s)
	}
	return out
}
