package letters

import "greffe/letters/page"

// A Box is what one mark of a page covers, for tests of other packages.
type Box struct {
	page.Rect
	Text string // empty for a line, a bar or a picture
}

// Boxes returns what a letter draws, page by page, before the PDF library.
func Boxes(p *Press, l Letter) ([][]Box, error) {
	picture, err := p.logo(l.Organisation.Logo)
	if err != nil {
		return nil, err
	}
	c, sheets, err := p.lay(l, picture)
	if err != nil {
		return nil, err
	}
	c.foot(p.metrics, sheets, "0123456789abcdef", true)
	out := make([][]Box, len(sheets))
	for i, s := range sheets {
		for _, m := range s {
			out[i] = append(out[i], Box{covered(p, m), m.text})
		}
	}
	return out, nil
}

// Mailed tells whether a kind is sent in an envelope.
func Mailed(k Kind) bool { return k.mail() }
