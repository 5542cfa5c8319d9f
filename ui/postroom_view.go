package ui

import (
	"crypto/sha256"
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A postEnvelope is one envelope of the office, whatever its case.
type postEnvelope struct {
	Case      cases.CaseID
	Number    string // of the case
	Learner   string
	To        string
	Reference string // of the office, on lists, envelopes and tables
	Letters   []cases.LetterType
	Service   cases.Service
}

// at names an envelope over all cases.
type envelopeAt struct {
	Case     cases.CaseID
	Dispatch cases.DispatchID
}

func (e postEnvelope) at() envelopeAt { return envelopeAt{e.Case, e.Service.Dispatch} }

// envelopeReference names an envelope in a word that can be typed: the number of
// the case and four characters made from the identifier of the envelope, which
// stay whatever is recorded later. Characters that look alike are left out.
func envelopeReference(number string, dispatch cases.DispatchID) string {
	const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
	sum := sha256.Sum256([]byte(dispatch))
	out := []byte(number + "-")
	for _, b := range sum[:4] {
		out = append(out, letters[int(b)%len(letters)])
	}
	return string(out)
}

// postEnvelopes gathers rows of letters into their envelopes, in the order of the
// rows. Letters without an envelope, and withdrawn ones that never left, have none.
func postEnvelopes(rows []register.LetterRow) []postEnvelope {
	var out []postEnvelope
	index := map[envelopeAt]int{}
	for _, r := range rows {
		if r.Dispatch == "" || (r.Posted == 0 && !r.Waiting && !r.Service.Left()) {
			continue
		}
		key := envelopeAt{r.Case, r.Dispatch}
		i, known := index[key]
		if !known {
			i = len(out)
			index[key] = i
			out = append(out, postEnvelope{
				Case: r.Case, Number: r.Number, Learner: r.Learner, To: r.To, Service: r.Service,
				Reference: envelopeReference(r.Number, r.Dispatch),
			})
		}
		out[i].Letters = append(out[i].Letters, r.Type)
	}
	return out
}

// byReference finds the envelope that a reference means: its own, that of a copy
// in it, which the code in the footer of a letter carries, or the number of the
// post.
func byReference(in []postEnvelope, text string) (postEnvelope, bool) {
	text = strings.TrimSpace(text)
	number := post.Normalise(text)
	for _, e := range in {
		if isReference(text, e.Reference, e.Service.Copies) || number != "" && post.Normalise(e.Service.Number) == number {
			return e, true
		}
	}
	return postEnvelope{}, false
}

// isReference tells whether a text names an envelope: by its reference, or by a
// copy in it.
func isReference(text, reference string, copies []cases.CopyID) bool {
	return strings.EqualFold(text, reference) ||
		slices.ContainsFunc(copies, func(c cases.CopyID) bool { return text != "" && strings.EqualFold(string(c), text) })
}

// addresseeLines are the lines above an address: civility, given name and family
// name in capitals, or an organisation with its service.
func addresseeLines(w translations.Words, i cases.Identity) []string {
	if i.Name != "" {
		if i.Service == "" {
			return []string{i.Name}
		}
		return []string{i.Name, i.Service}
	}
	var in []string
	if i.Civility != cases.Neutral {
		in = append(in, w.T("civility."+string(i.Civility)))
	}
	for _, part := range []string{i.Given, strings.ToUpper(i.Family)} {
		if part != "" {
			in = append(in, part)
		}
	}
	return []string{strings.Join(in, " ")}
}

// pieceOf is an envelope as the postroom takes it, without its documents. The
// name is that of the directory, or of the list when the person is not at hand.
func pieceOf(w translations.Words, m rules.Matter, e postEnvelope) PostPiece {
	out := PostPiece{
		Reference: e.Reference, Name: []string{e.To}, Address: e.Service.Address, Channel: e.Service.Channel,
		Number: string(post.Normalise(e.Service.Number)),
	}
	if p := m.People[e.Service.To]; p != nil {
		out.Name = addresseeLines(w, p.Identity)
	}
	return out
}

// barePiece is an envelope for a table: what the list knows of it.
func barePiece(e postEnvelope) PostPiece {
	return PostPiece{
		Reference: e.Reference, Name: []string{e.To}, Address: e.Service.Address, Channel: e.Service.Channel,
		Number: string(post.Normalise(e.Service.Number)),
	}
}

// documentsIn are the frozen documents of the letters that stand in an envelope.
func documentsIn(c *cases.Case, s cases.Service) []cases.Digest {
	var out []cases.Digest
	for _, l := range c.Letters {
		if !l.Standing() {
			continue
		}
		for _, cp := range l.Copies() {
			if s.Carries(cp.Copy) && cp.Document != "" {
				out = append(out, cp.Document)
			}
		}
	}
	return out
}

// A postOutput is something the postroom makes of a selection.
type postOutput string

// The outputs, in the order of a posting day.
const (
	outputPrint     postOutput = "print"
	outputList      postOutput = "list"
	outputEnvelopes postOutput = "envelopes"
	outputForms     postOutput = "forms"
	outputOnline    postOutput = "online"
)

func postOutputs() []postOutput {
	return []postOutput{outputPrint, outputList, outputEnvelopes, outputForms, outputOnline}
}

// takes tells whether an output is about an envelope; why not is the end of a key.
func (o postOutput) takes(e postEnvelope) (whyNot string) {
	ch := e.Service.Channel
	switch o {
	case outputPrint:
		if ch == post.Electronic || ch == post.Email {
			return "paperless"
		}
	case outputList:
		if ch == post.ByHand || ch == post.Email || ch == post.Electronic {
			return "not-posted"
		}
	case outputEnvelopes:
		if ch == post.Electronic || ch == post.Email {
			return "paperless"
		}
	case outputForms:
		if ch != post.Registered {
			return "not-registered"
		}
	case outputOnline:
		if ch != post.Registered {
			return "not-registered"
		}
		if e.Service.Left() {
			return "left"
		}
	}
	return ""
}

// ownForms are the forms of the office that are no envelopes of ours.
func ownForms(all []cases.FormLayout) []cases.FormLayout {
	return slices.DeleteFunc(slices.Clone(all), func(l cases.FormLayout) bool { return isEnvelope(l.Name) })
}

// isEnvelope tells whether a layout is one of the two envelopes.
func isEnvelope(name string) bool { return name == "dl" || name == "c5" }
