package letters

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // logos are PNG or JPEG
	_ "image/png"

	ximage "golang.org/x/image/draw"
)

// ErrLogo is returned (wrapped) for a logo that is not a PNG or JPEG picture.
var ErrLogo = errors.New("logo cannot be read")

// A logo is a picture made fit for a PDF: no transparency, no more pixels than
// paper shows.
type logo struct {
	pixels        []byte // red, green and blue in turn, deflated
	width, height int
	digest        [32]byte // of the picture as it was given
}

// Bounds of what is accepted and of what is kept.
const (
	logoSide   = 8000 // pixels, of a picture given
	logoPixels = 700  // widest side kept
)

func newLogo(raw []byte) (*logo, error) {
	if len(raw) == 0 {
		return nil, nil //nolint:nilnil // no logo is the usual case
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	if c.Width < 1 || c.Height < 1 || c.Width > logoSide || c.Height > logoSide {
		return nil, fmt.Errorf("%d × %d pixels: %w", c.Width, c.Height, ErrLogo)
	}
	src, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	w, h := c.Width, c.Height
	if m := max(w, h); m > logoPixels {
		w, h = max(1, w*logoPixels/m), max(1, h*logoPixels/m)
	}
	flat := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	ximage.CatmullRom.Scale(flat, flat.Bounds(), src, src.Bounds(), ximage.Over, nil)
	pixels := make([]byte, 0, 3*w*h)
	for i := 0; i < len(flat.Pix); i += 4 {
		pixels = append(pixels, flat.Pix[i:i+3]...)
	}
	packed, err := deflated(pixels)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	return &logo{pixels: packed, width: w, height: h, digest: sha256.Sum256(raw)}, nil
}

// fit returns the size of the logo inside a box, in millimetres.
func (l *logo) fit(width, height float64) (w, h float64) {
	w, h = width, width*float64(l.height)/float64(l.width)
	if h > height {
		w, h = height*float64(l.width)/float64(l.height), height
	}
	return w, h
}
