package preview

import (
	"fmt"
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A Sheet is one page as it is drawn, in millimetres from its top left corner:
// its size, the rectangle that all its ink covers, and its text. A page on which
// nothing is drawn has no ink: Left, Top, Right and Bottom are zero.
type Sheet struct {
	Width, Height            float64
	Left, Top, Right, Bottom float64
	Text                     string
}

// Sheets measures every page. The error wraps one of the errors of the package.
func (r *Renderer) Sheets(pdf []byte) ([]Sheet, error) {
	var out []Sheet
	err := r.with(pdf, func(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT, count int) error {
		for n := 1; n <= count; n++ {
			s, err := measure(engine, doc, n)
			if err != nil {
				return fmt.Errorf("page %d: %w: %w", n, ErrBroken, err)
			}
			out = append(out, s)
		}
		return nil
	})
	return out, err
}

// measure reads one page; lengths in a PDF are points from the lower left corner.
func measure(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT, n int) (Sheet, error) {
	const mm = 25.4 / 72
	size, err := engine.GetPageSize(&requests.GetPageSize{Page: at(doc, n)})
	if err != nil {
		return Sheet{}, err
	}
	text, err := engine.GetPageText(&requests.GetPageText{Page: at(doc, n)})
	if err != nil {
		return Sheet{}, err
	}
	out := Sheet{Width: size.Width * mm, Height: size.Height * mm, Text: strings.ReplaceAll(text.Text, "\r\n", "\n")}
	objects, err := engine.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: at(doc, n)})
	if err != nil {
		return Sheet{}, err
	}
	left, bottom, right, top := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range objects.Count {
		o, err := engine.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: at(doc, n), Index: i})
		if err != nil {
			return Sheet{}, err
		}
		b, err := engine.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			continue // an object without any extent, such as an empty text
		}
		left, bottom = math.Min(left, float64(b.Left)), math.Min(bottom, float64(b.Bottom))
		right, top = math.Max(right, float64(b.Right)), math.Max(top, float64(b.Top))
	}
	if left <= right && bottom <= top {
		out.Left, out.Right = left*mm, right*mm
		out.Top, out.Bottom = out.Height-top*mm, out.Height-bottom*mm
	}
	return out, nil
}
