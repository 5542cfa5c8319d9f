package letters

// broken cuts a text in lines no wider than asked. Lines are cut at spaces, and
// inside a word only when it alone is too wide (an address of a web site): then
// after a mark of its own, if there is one.
func (m *metrics) broken(in []glyph, size, width float64) [][]glyph {
	var out [][]glyph
	start := 0
	for i := 0; i <= len(in); i++ {
		if i == len(in) || in[i].r == '\n' {
			out = append(out, m.wrapped(in[start:i], size, width)...)
			start = i + 1
		}
	}
	return out
}

func (m *metrics) wrapped(in []glyph, size, width float64) [][]glyph {
	limit := int(width / (size * points) * 1000)
	var (
		out   [][]glyph
		start int // of the line
		end   int // of what fits for sure: before the last space
		used  int // width from start
		after int // width up to and with the last space
	)
	for i := range in {
		w := int(m.width(in[i].face, in[i].r))
		if in[i].r == ' ' {
			end, after = i, used+w
			used += w
			continue
		}
		if used+w > limit && i > start {
			if end > start {
				out = append(out, trimmed(in[start:end]))
				start = end + 1
				used -= after
			} else {
				at := m.joint(in, start, i)
				out = append(out, in[start:at])
				start, used = at, m.total(in[at:i])
			}
			end, after = start, 0
		}
		used += w
	}
	if start <= len(in) {
		out = append(out, trimmed(in[start:]))
	}
	return out
}

// joint returns where a word that is too wide is cut: after the last mark of an
// address between start and end, or at the end.
func (m *metrics) joint(in []glyph, start, end int) int {
	for i := end - 1; i > start; i-- {
		switch in[i].r {
		case '/', '@', '.', '-', '_', '?', '&', '=':
			return i + 1
		}
	}
	return end
}

func trimmed(in []glyph) []glyph {
	for len(in) > 0 && in[len(in)-1].r == ' ' {
		in = in[:len(in)-1]
	}
	return in
}

// set writes one line of glyphs, a run of one face at a time.
func (m *metrics) set(s *sheet, in []glyph, x, y, size float64, t tone) {
	for start := 0; start < len(in); {
		end := start + 1
		for end < len(in) && in[end].face == in[start].face && in[end].hole == in[start].hole {
			end++
		}
		run := in[start:end]
		tint := t
		if run[0].hole {
			tint = red
		}
		s.write(x, y, size, run[0].face, tint, plain(run))
		if start = end; start < len(in) {
			x += m.glyphs(run, size)
		}
	}
}
