export default function InterpretationView() {
  return null;
}
