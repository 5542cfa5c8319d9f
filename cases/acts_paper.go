package cases

// EditTemplate replaces the office's text of a letter, in one language. An empty
// text goes back to the one that the program brings. Versions are counted by
// these acts; none is lost.
type EditTemplate struct {
	ours
	Letter   string `json:"letter"` // name of the template, such as "convocation"
	Language string `json:"language"`
	Text     string `json:"text,omitempty"`
	Base     string `json:"base,omitempty"` // version of the shipped text it started from
	Note     string `json:"note,omitempty"`
}

// A Spot is a place on a form or an envelope, in millimetres from its upper left corner.
type Spot struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"width,omitempty"`
	Height float64 `json:"height,omitempty"`
}

// A FormLayout says where to print on one of the post's pre-printed forms.
type FormLayout struct {
	Name      string  `json:"name"`
	Width     float64 `json:"width"`  // of the form, mm
	Height    float64 `json:"height"` // of the form, mm
	Sender    Spot    `json:"sender"`
	Recipient Spot    `json:"recipient"`
	Reference Spot    `json:"reference"`
	ShiftX    float64 `json:"shift_x,omitempty"` // of the office's printer, from the calibration sheet
	ShiftY    float64 `json:"shift_y,omitempty"`
}

// SetPostroom says how the office posts: its envelopes and its forms.
type SetPostroom struct {
	ours
	Window   string       `json:"window,omitempty"`   // window preset of the letters: dl, c56, c5, left
	Envelope string       `json:"envelope,omitempty"` // format that is printed: dl, c5
	Duplex   bool         `json:"duplex,omitempty"`   // print runs start each letter on a new sheet
	Forms    []FormLayout `json:"forms,omitempty"`
}

func (EditTemplate) Kind() Kind { return KindEditTemplate }
func (SetPostroom) Kind() Kind  { return KindSetPostroom }

func (x EditTemplate) onOffice(o *Office, a Act) { o.Templates = append(o.Templates, done(a, x)) }
func (x SetPostroom) onOffice(o *Office, _ Act)  { o.Postroom = x }

// TemplateEdits returns the office's edits of one text, in order.
func (o *Office) TemplateEdits(letter, language string) []Done[EditTemplate] {
	var out []Done[EditTemplate]
	for _, t := range o.Templates {
		if t.Is.Letter == letter && t.Is.Language == language {
			out = append(out, t)
		}
	}
	return out
}
