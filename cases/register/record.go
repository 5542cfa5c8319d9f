package register

import (
	"encoding/json"
	"fmt"

	"greffe/cases"
)

// toRecord gives an act its stored form.
func toRecord(a cases.Act) (Record, error) {
	payload, err := cases.Encode(a.Payload)
	if err != nil {
		return Record{}, err
	}
	out := Record{
		ID: a.ID, File: a.File, Seq: a.Seq, Rank: a.Rank, On: a.On, At: a.At,
		By: a.By, Recorded: a.Recorded, Today: a.Today,
		Kind: a.Payload.Kind(), Version: cases.Version(a.Payload.Kind()), Payload: payload,
	}
	if a.Judged != nil {
		if out.Judged, err = json.Marshal(a.Judged); err != nil {
			return Record{}, fmt.Errorf("judgement of %s: %w", a.ID, err)
		}
	}
	return out, nil
}

// toAct reads a stored act. The error wraps cases.ErrNewer or cases.ErrPayload.
func toAct(r Record) (cases.Act, error) {
	p, err := cases.Decode(r.Kind, r.Version, r.Payload)
	if err != nil {
		return cases.Act{}, fmt.Errorf("act %s: %w", r.ID, err)
	}
	out := cases.Act{
		ID: r.ID, File: r.File, Seq: r.Seq, Rank: r.Rank, On: r.On, At: r.At,
		By: r.By, Recorded: r.Recorded.UTC(), Today: r.Today, Payload: p,
	}
	if len(r.Judged) > 0 {
		out.Judged = &cases.Judged{}
		if err := json.Unmarshal(r.Judged, out.Judged); err != nil {
			return cases.Act{}, fmt.Errorf("judgement of %s: %w: %w", r.ID, cases.ErrPayload, err)
		}
	}
	return out, nil
}

func toActs(in []Record) ([]cases.Act, error) {
	out := make([]cases.Act, 0, len(in))
	for _, r := range in {
		a, err := toAct(r)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// documents returns the documents that a payload names.
func documents(p cases.Payload) []cases.Digest {
	var out []cases.Digest
	add := func(d cases.Digest) {
		if d != "" {
			out = append(out, d)
		}
	}
	switch p := p.(type) {
	case cases.AddExhibit:
		add(p.Document)
	case cases.ObservationsReceived:
		add(p.Document)
	case cases.EndProcedure:
		add(p.Document)
	case cases.DecisionChallenged:
		add(p.Document)
	case cases.ChallengeEnded:
		add(p.Document)
	case cases.PostponementAsked:
		add(p.Document)
	case cases.FileConsulted:
		add(p.Receipt)
	case cases.SubmitLetter:
		for _, d := range p.Documents {
			add(d)
		}
	case cases.IssueLetter:
		for _, c := range p.Copies {
			add(c.Document)
		}
	case cases.SendAgain:
		add(p.Copy.Document)
	case cases.ProofFiled:
		add(p.Document)
	case cases.Delegate:
		add(p.Document)
	case cases.DescribeOrganisation:
		add(p.Organisation.Logo)
	default:
	}
	return out
}
