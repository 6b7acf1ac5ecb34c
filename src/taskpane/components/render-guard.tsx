import { Component, type ReactNode } from 'react';
import type { Language } from '../../language/language.ts';
import { ClosedDoor } from '../views/closed-door.tsx';

export interface RenderGuardProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Says that the page has failed, where a defect would otherwise leave it blank. */
export class RenderGuard extends Component<RenderGuardProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ClosedDoor closed="pageFailed" language={this.props.language} /> : this.props.children;
  }
}
