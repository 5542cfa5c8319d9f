package parts

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// PDFWords are the texts of a PDFView.
type PDFWords struct {
	Page    func(page, of int) string // "Page 1 sur 3"
	Zoom    func(percent int) string  // "100 %"
	Earlier string                    // of the buttons, which show only icons
	Later   string
	Smaller string
	Larger  string
}

// PDFView shows pages that are handed in as pictures; it renders nothing
// itself. Page Up and Page Down turn, + and - zoom. Paper stays white in the
// dark theme.
type PDFView struct {
	part
	Words PDFWords
	// OnView is told which page is shown and how many pixels wide its picture
	// should be, when either changes. Answer with SetPicture.
	OnView func(page, pixels int)

	pages   []image.Image
	page    int
	zoom    int // in percent; 100 is the width of the place
	asked   [2]int
	label   *Text
	percent *Text
	message *Text
	bar     *fyne.Container
	area    *Box
	scroll  *container.Scroll
	sheet   *paperSheet
}

// NewPDFView returns a view of no page.
func NewPDFView(words PDFWords) *PDFView {
	v := &PDFView{Words: words, zoom: 100}
	v.label, v.percent = NewText("", Body, ColorMuted), NewText("", Body, ColorMuted)
	v.message = NewEllipsis("", Caption, ColorMuted)
	v.message.Align = fyne.TextAlignTrailing
	step := func(label, icon string, f func()) fyne.CanvasObject {
		b := NewButton(label, icon, Secondary, f)
		b.Bare, b.Small = true, true
		return Center(b)
	}
	v.bar = Border(nil, nil,
		H(8, step(words.Earlier, "caret-left", func() { v.SetPage(v.page - 1) }), Middle(v.label), step(words.Later, "caret-right", func() { v.SetPage(v.page + 1) })),
		H(8, step(words.Smaller, "minus", func() { v.setZoom(v.zoom - 25) }), Middle(v.percent), step(words.Larger, "plus", func() { v.setZoom(v.zoom + 25) })),
		Pad(0, 10, 0, 10, Middle(v.message)))
	v.sheet = newPaperSheet(v)
	v.scroll = container.NewScroll(v.sheet)
	v.area = NewBox(ColorNeutral, ColorBorder, 8, PadAll(1, v.scroll))
	v.start(v, v.bar, v.area)
	return v
}

// SetPages shows other pages, the first of them. A nil picture is an outline of
// paper until SetPicture brings it.
func (v *PDFView) SetPages(pages []image.Image) {
	v.pages, v.page = pages, min(v.page, max(0, len(pages)-1))
	v.asked = [2]int{}
	v.scroll.ScrollToTop()
	v.Refresh()
	v.ask()
}

// SetPicture brings the picture of a page.
func (v *PDFView) SetPicture(page int, picture image.Image) {
	if page >= 0 && page < len(v.pages) {
		v.pages[page] = picture
		v.Refresh()
	}
}

// SetMessage shows a line in the bar: "Preparing the preview…", or what failed.
func (v *PDFView) SetMessage(words string, tone Tone) { v.message.Set(words, tone.Ink()) }

// Page returns the number of the page shown, from 0.
func (v *PDFView) Page() int { return v.page }

// SetPage turns to a page.
func (v *PDFView) SetPage(page int) {
	if page < 0 || page >= len(v.pages) || page == v.page {
		return
	}
	v.page = page
	v.scroll.ScrollToTop()
	v.Refresh()
	v.ask()
}

func (v *PDFView) setZoom(percent int) {
	v.zoom = max(50, min(percent, 300))
	v.Refresh()
	v.ask()
}

// ask tells OnView what is needed for crisp text on this screen.
func (v *PDFView) ask() {
	if v.OnView == nil || len(v.pages) == 0 || v.Size().Width == 0 {
		return
	}
	scale := float32(1)
	if c := canvasOf(v); c != nil {
		scale = c.Scale()
	}
	want := [2]int{v.page, int(v.paperWidth() * scale)}
	if want != v.asked {
		v.asked = want
		v.OnView(want[0], want[1])
	}
}

const paperMargin = 18

func (v *PDFView) paperWidth() float32 {
	return max(80, v.Size().Width-2*paperMargin-12) * float32(v.zoom) / 100
}

func (v *PDFView) picture() image.Image {
	if v.page < len(v.pages) {
		return v.pages[v.page]
	}
	return nil
}

// paperSize returns the size of the page on screen; an unknown page is A4.
func (v *PDFView) paperSize() fyne.Size {
	w := v.paperWidth()
	if p := v.picture(); p != nil && p.Bounds().Dx() > 0 {
		return fyne.NewSize(w, w*float32(p.Bounds().Dy())/float32(p.Bounds().Dx()))
	}
	return fyne.NewSize(w, w*297/210)
}

func (v *PDFView) minSize() fyne.Size { return fyne.NewSize(300, 240) }

func (v *PDFView) arrange(size fyne.Size) {
	h := v.bar.MinSize().Height
	place(v.bar, 0, 0, size.Width, h)
	place(v.area, 0, h+8, size.Width, max(0, size.Height-h-8))
	v.ask()
}

func (v *PDFView) paint() {
	if v.Words.Page != nil {
		v.label.Content = v.Words.Page(v.page+1, max(1, len(v.pages)))
	}
	if v.Words.Zoom != nil {
		v.percent.Content = v.Words.Zoom(v.zoom)
	}
}

// paperSheet is the paper on its desk. It takes the keyboard for the view.
type paperSheet struct {
	reactive
	of          *PDFView
	paper, ring *canvas.Rectangle
	picture     *canvas.Image
}

func newPaperSheet(of *PDFView) *paperSheet {
	p := &paperSheet{
		of: of, paper: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		picture: canvas.NewImageFromImage(nil),
	}
	p.picture.FillMode, p.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	p.start(p, p.paper, p.ring)
	return p
}

// AccessibilityLabel returns which page this is.
func (p *paperSheet) AccessibilityLabel() string { return p.of.label.Content }

// AccessibilityRole returns that this holds others.
func (p *paperSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedKey turns and scrolls.
func (p *paperSheet) TypedKey(e *fyne.KeyEvent) {
	const step = 60
	switch e.Name {
	case fyne.KeyPageDown:
		p.of.SetPage(p.of.page + 1)
	case fyne.KeyPageUp:
		p.of.SetPage(p.of.page - 1)
	case fyne.KeyDown:
		p.of.scroll.ScrollToOffset(p.of.scroll.Offset.AddXY(0, step))
	case fyne.KeyUp:
		p.of.scroll.ScrollToOffset(p.of.scroll.Offset.AddXY(0, -step))
	default:
		p.reactive.TypedKey(e)
	}
}

// TypedRune zooms.
func (p *paperSheet) TypedRune(r rune) {
	switch r {
	case '+':
		p.of.setZoom(p.of.zoom + 25)
	case '-':
		p.of.setZoom(p.of.zoom - 25)
	}
}

func (p *paperSheet) minSize() fyne.Size {
	return p.of.paperSize().AddWidthHeight(2*paperMargin, 2*paperMargin)
}

func (p *paperSheet) arrange(size fyne.Size) {
	paper := p.of.paperSize()
	x := max(paperMargin, (size.Width-paper.Width)/2)
	place(p.paper, x, paperMargin, paper.Width, paper.Height)
	place(p.picture, x, paperMargin, paper.Width, paper.Height)
	place(p.ring, x-3, paperMargin-3, paper.Width+6, paper.Height+6)
}

func (p *paperSheet) paint() {
	p.paper.FillColor = ink(ColorPaper)
	p.paper.Shadow = canvas.Shadow{
		Color: color.NRGBA{A: 70}, BlurRadius: 8, Offset: fyne.NewPos(0, 2), Variant: canvas.DropShadow,
	}
	paintRing(p.ring, p.focused, 3)
	p.objects = []fyne.CanvasObject{p.paper}
	if picture := p.of.picture(); picture != nil {
		p.picture.Image = picture
		p.objects = append(p.objects, p.picture)
	}
	p.objects = append(p.objects, p.ring)
}
