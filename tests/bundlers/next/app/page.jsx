import { Widgets } from './widgets.jsx';

export default function Page() {
  return <Widgets />;
}
