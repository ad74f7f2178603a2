/** Changes of documents, arrays, models and archives. */
import { breaking, type Expected, group, type SilentCase } from './silent-case.ts';

export function silentObjects(): SilentCase[] {
  return [...DOCUMENTS, ...ARRAYS, ...MODELS, ...CONTAINERS];
}

const DOC = `doc = {"threshold": 0.5, "rows": 120, "method": "sigmoid", "tuned": True,
       "model": {"depth": 3, "name": "trees"}, "features": ["a", "b"],
       "metrics": [{"name": "auc", "value": 0.9}, {"name": "loss", "value": 0.2}]}
CHANGE
(out / "doc.json").write_text(json.dumps(doc))`;
const document = group('document', DOC.replace('CHANGE', 'pass'));
const doc = (change: string, what: string, expected: Expected) =>
  document(what, { instead: DOC.replace('CHANGE', change) }, expected);

const DOCUMENTS = [
  doc('doc["limit"] = doc.pop("threshold")', 'key renamed', breaking(/threshold/, 'threshold')),
  doc('del doc["rows"]', 'key gone', breaking(/rows is gone/, 'rows')),
  doc('doc["rows"] = "many"', 'number to text', breaking(/type of rows/, 'rows')),
  doc('doc["threshold"] = 1', 'fraction to integer', {
    class: 'benign',
    column: 'threshold',
    message: /values of threshold/,
  }),
  doc('doc["tuned"] = 1', 'boolean to integer', breaking(/type of tuned/, 'tuned')),
  doc('doc["threshold"] = None', 'value missing', breaking(/threshold/, 'threshold')),
  doc(
    'doc["model"]["levels"] = doc["model"].pop("depth")',
    'nested key renamed',
    breaking(/depth/, 'model.depth'),
  ),
  doc('del doc["model"]["name"]', 'nested key gone', breaking(/name is gone/, 'model.name')),
  doc('doc["model"] = "trees"', 'object to text', breaking(/type of model/, 'model')),
  doc('doc["model"]["depth"] = "3"', 'nested number to text', breaking(/depth/, 'model.depth')),
  doc('doc["features"] = "a,b"', 'list to text', breaking(/type of features/, 'features')),
  doc(
    '[one.pop("value") for one in doc["metrics"]]',
    'key gone in a list',
    breaking(/value/, 'metrics[].value'),
  ),
  doc(
    'doc["metrics"][0]["value"] = None',
    'value missing in a list',
    breaking(/value/, 'metrics[].value'),
  ),
  doc('doc = {}', 'all keys gone', breaking(/./)),
  doc('doc = [doc]', 'document in a list', breaking(/./)),
  doc('doc = [1, 2]', 'a list of numbers', breaking(/./)),
  doc('doc["extra"] = 1', 'a new key', { class: 'additive', column: 'extra', message: /is new/ }),
  doc('doc["rows"] = 110', 'another number', {
    class: 'benign',
    column: 'rows',
    message: /120 → 110/,
  }),
  doc('doc["method"] = "isotonic"', 'another text', { unseen: 'the text of a key of a document' }),
  doc('doc["features"] = ["a"]', 'a shorter list', {
    unseen: 'the length of a list in a document',
  }),
];

const CONTENT: Expected = { class: 'benign', message: /^the content changed$/ };

const array = group('array', 'np.save(out / "a.npy", np.ones((120, 4)))');
const arrays = group('array', 'np.savez(out / "a.npz", x=np.ones((120, 4)), y=np.ones(120))');

const ARRAYS = [
  array(
    'float64 to float32',
    saved('np.ones((120, 4), "f4")'),
    breaking(/^dtype: float64 → float32/),
  ),
  array('floats to integers', saved('np.ones((120, 4), int)'), breaking(/^dtype: /)),
  array('a column less', saved('np.ones((120, 3))'), breaking(/^shape: /)),
  array('transposed', saved('np.ones((4, 120))'), breaking(/^shape: /)),
  array('another dimension', saved('np.ones((120, 4, 1))'), breaking(/^shape: /)),
  array('three times the rows', saved('np.ones((360, 4))'), breaking(/^rows: /)),
  array('no rows', saved('np.ones((0, 4))'), breaking(/^rows: /)),
  array('10 % less rows', saved('np.ones((108, 4))'), { class: 'benign', message: /^rows: / }),
  array('other values', saved('np.zeros((120, 4))'), { unseen: 'values of arrays' }),
  arrays(
    'npz: a member gone',
    { instead: 'np.savez(out / "a.npz", x=np.ones((120, 4)))' },
    breaking(/^members gone: y/),
  ),
  arrays(
    'npz: dtype of a member',
    { instead: 'np.savez(out / "a.npz", x=np.ones((120, 4)), y=np.ones(120, int))' },
    breaking(/y/),
  ),
  arrays(
    'npz: shape of a member',
    { instead: 'np.savez(out / "a.npz", x=np.ones((120, 3)), y=np.ones(120))' },
    breaking(/x/),
  ),
];

function saved(value: string) {
  return { instead: `np.save(out / "a.npy", ${value})` };
}

const MODEL = `from sklearn.linear_model import LinearRegression
import joblib
model = LinearRegression().fit(t[["amount", "visits"]], t["id"])
joblib.dump(model, out / "m.joblib")`;
const model = group('model', MODEL);

const MODELS = [
  model(
    'a feature less',
    fitted('[["amount"]]'),
    breaking(/^features of the model changed: without visits/),
  ),
  model(
    'another feature',
    fitted('[["amount", "id"]]'),
    breaking(/^features of the model changed/),
  ),
  model('features in another order', fitted('[["visits", "amount"]]'), breaking(/another order/)),
  model('without names of features', fitted('[["amount"]].to_numpy()'), breaking(/^features/)),
  model(
    'another class',
    { instead: MODEL.replaceAll('LinearRegression', 'Ridge') },
    breaking(/^model: LinearRegression → Ridge/),
  ),
  model(
    'a dictionary instead',
    { after: 'joblib.dump({"a": 1}, out / "m.joblib")' },
    breaking(/model/),
  ),
  model('other coefficients', { before: 't["amount"] *= 2' }, CONTENT),
];

function fitted(columns: string) {
  return { instead: MODEL.replace('[["amount", "visits"]]', columns) };
}

const frame = group('pickle', 'pickle.dump(t, open(out / "o.pkl", "wb"))');
const dictionary = group(
  'pickle',
  'pickle.dump({"a": np.ones(3), "b": 2}, open(out / "o.pkl", "wb"))',
);
const archive = group(
  'archive',
  `with zipfile.ZipFile(out / "z.zip", "w") as z:
    z.writestr("a.txt", "a")
    z.writestr("b.txt", "b")`,
);
const other = group('other', '(out / "c.yaml").write_text("a: 1\\nb: text\\n")');

const CONTAINERS = [
  frame('table to a dictionary', pickled('{"t": 1}'), breaking(/./)),
  frame('table to one column', pickled('t["id"]'), breaking(/./)),
  frame('table to an array', pickled('t[["id"]].to_numpy()'), breaking(/./)),
  dictionary('key gone', pickled('{"a": np.ones(3)}'), breaking(/^members gone: b/)),
  dictionary('key renamed', pickled('{"a": np.ones(3), "c": 2}'), breaking(/^members gone: b/)),
  dictionary('array of a key', pickled('{"a": np.ones(3, int), "b": 2}'), breaking(/a/)),
  archive(
    'member renamed',
    {
      instead:
        'with zipfile.ZipFile(out / "z.zip", "w") as z:\n    z.writestr("a.txt", "a")\n    z.writestr("c.txt", "b")',
    },
    breaking(/^members gone: b\.txt/),
  ),
  archive(
    'member added',
    { after: 'with zipfile.ZipFile(out / "z.zip", "a") as z:\n    z.writestr("c.txt", "c")' },
    { class: 'additive', message: /^members added: c\.txt/ },
  ),
  other('key of YAML gone', { instead: '(out / "c.yaml").write_text("a: 1\\n")' }, CONTENT),
];

function pickled(value: string) {
  return { instead: `pickle.dump(${value}, open(out / "o.pkl", "wb"))` };
}
